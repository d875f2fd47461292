#include <stdlib.h>

static void *grab(void) {
  return malloc(100); // @top
}

int main(void) {
  void *page = grab();
  page = NULL;
  return page != NULL;
}
