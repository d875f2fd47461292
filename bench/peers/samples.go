package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

var header = regexp.MustCompile(`(?m)^\s*goroutine \d+ \[`)

// writeSamples writes the dumps in the string literals of the Go tests in folder, one a file, into out.
func writeSamples(folder, out string) error {
	tests, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		return err
	}
	for _, test := range tests {
		files := token.NewFileSet()
		tree, err := parser.ParseFile(files, test, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(tree, func(node ast.Node) bool {
			text, ok := literal(node)
			if !ok {
				return true
			}
			if header.MatchString(text) && err == nil {
				name := fmt.Sprintf("%s-L%d.txt", strings.TrimSuffix(filepath.Base(test), ".go"), files.Position(node.Pos()).Line)
				err = os.WriteFile(filepath.Join(out, name), []byte(text), 0o644)
			}
			return false
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// literal gives the text of a string literal, of several that are added, or of the lines in a []string.
func literal(node ast.Node) (string, bool) {
	switch node := node.(type) {
	case *ast.BasicLit:
		if node.Kind != token.STRING {
			return "", false
		}
		text, err := strconv.Unquote(node.Value)
		return text, err == nil
	case *ast.BinaryExpr:
		left, ok := literal(node.X)
		right, ok2 := literal(node.Y)
		return left + right, ok && ok2 && node.Op == token.ADD
	case *ast.CompositeLit:
		if list, ok := node.Type.(*ast.ArrayType); !ok || fmt.Sprint(list.Elt) != "string" {
			return "", false
		}
		lines := []string{}
		for _, element := range node.Elts {
			line, ok := literal(element)
			if !ok {
				return "", false
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n"), true
	}
	return "", false
}
