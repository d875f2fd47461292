#include <stdlib.h>

int main(void) {
  void *volatile page = malloc(40);
  free(page);
  free(page);
  return 0;
}
