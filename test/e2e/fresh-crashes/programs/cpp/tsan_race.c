#include <pthread.h>
#include <stddef.h>

static int total;

static void *count(void *unused) {
  for (int i = 0; i < 1000; i++) total++; // @top
  return unused;
}

int main(void) {
  pthread_t one, other;
  pthread_create(&one, NULL, count, NULL);
  pthread_create(&other, NULL, count, NULL);
  pthread_join(one, NULL);
  pthread_join(other, NULL);
  return 0;
}
