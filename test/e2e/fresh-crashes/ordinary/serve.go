// Serves itself requests, of which some fail in the ways that services handle, and logs each with slog: JSON or text.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"time"
)

const requests = 12000

func handle(id int) error {
	switch id % 9 {
	case 1:
		return &os.PathError{Op: "open", Path: "/etc/shop/prices.json", Err: os.ErrNotExist}
	case 2:
		var order struct{ ID int }
		return json.Unmarshal([]byte(`{"id": "seven"}`), &order)
	case 3:
		_, err := strconv.Atoi("goroutine 1 [running]:")
		return fmt.Errorf("parse header: %w", err)
	case 4:
		ctx, cancel := context.WithTimeout(context.Background(), time.Nanosecond)
		defer cancel()
		<-ctx.Done()
		return errors.Join(ctx.Err(), errors.New("panic: this is what a client sent us"))
	case 5:
		return recovered(id)
	case 6:
		_, err := http.Get("http://127.0.0.1:1/")
		return err
	}
	return nil
}

func recovered(id int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered from panic: %v", r)
		}
	}()
	return fmt.Errorf("item %d", []int{}[id])
}

func main() {
	var handler slog.Handler = slog.NewJSONHandler(os.Stdout, nil)
	if os.Args[1] == "text" {
		handler = slog.NewTextHandler(os.Stdout, nil)
	}
	logger := slog.New(handler).With("service", "shop", "version", "1.26.0")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, _ := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/order/"))
		if err := handle(id); err != nil {
			logger.Error("request failed", "path", r.URL.Path, "err", err)
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		logger.Info("request served", "path", r.URL.Path, "agent", r.UserAgent())
	}))
	defer server.Close()
	for id := range requests {
		response, err := http.Get(server.URL + "/order/" + strconv.Itoa(id))
		if err != nil {
			logger.Warn("no answer", "err", err)
			continue
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		logger.Info("answered", "status", response.StatusCode, "body", string(body), "goroutines", "goroutine pool resized")
	}
}
