#include <stdlib.h>

static int use(int *price) {
  return *price; // @top
}

int main(void) {
  int *price = malloc(sizeof *price);
  free(price);
  return use(price);
}
