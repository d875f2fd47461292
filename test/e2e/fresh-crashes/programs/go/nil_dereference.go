package main

type user struct{ name string }

func render(u *user) string {
	return u.name // @top
}

func main() {
	println(render(nil))
}
