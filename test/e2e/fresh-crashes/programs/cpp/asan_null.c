#include <stddef.h>

struct item {
  int id, price;
};

static int peek(struct item *item) {
  return item->price; // @top
}

int main(void) {
  return peek(NULL);
}
