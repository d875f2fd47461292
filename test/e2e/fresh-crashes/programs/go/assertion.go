package main

type animal interface{ sound() string }

type dog struct{ name string }

func (d dog) sound() string { return d.name }

type cat struct{ name string }

func (c *cat) sound() string { return c.name }

func tame(a animal) string {
	return a.(*cat).name // @top
}

func main() {
	println(tame(dog{"rex"}))
}
