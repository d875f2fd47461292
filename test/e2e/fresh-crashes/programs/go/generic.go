package main

type stack[T any] struct{ items []T }

func (s *stack[T]) pop() T {
	item := s.items[len(s.items)-1] // @top
	s.items = s.items[:len(s.items)-1]
	return item
}

func main() {
	println((&stack[string]{}).pop())
}
