package main

import "sync"

type account struct{ mu sync.Mutex }

func (a *account) release() {
	a.mu.Unlock() // @top
}

func main() {
	new(account).release()
}
