#include <string.h>

static void fill(const char *text) {
  char name[8];
  strcpy(name, text);
}

int main(int count, char **words) {
  fill(count > 1 ? words[1] : "a name of far more than eight bytes");
  return 0;
}
