/* Memory that two owners free. */
#include <stdlib.h>

static void release(char *buffer) {
  free(buffer); /* @top */
}

int main(void) {
  char *buffer = malloc(8);
  release(buffer);
  release(buffer);
  return 0;
}
