/** The source of the demo's service, as in its repository. */

/** The path of the file with the bug. */
export const SOURCE_PATH = "internal/store/activity.go";
/** The content of that file. */
export const SOURCE = `package store

import "sync"

// Activity is one thing that somebody did.
type Activity struct {
	ID   string
	Kind string
}

// ActivityStore keeps the lists that were asked for last.
type ActivityStore struct {
	mu    sync.Mutex
	cache map[string][]Activity
}

// NewActivityStore returns an empty store.
func NewActivityStore() *ActivityStore {
	return &ActivityStore{cache: map[string][]Activity{}}
}

func (s *ActivityStore) load(id string) []Activity {
	return []Activity{{ID: id, Kind: "login"}}
}

// GetActivityList returns what the person did, newest first.
func (s *ActivityStore) GetActivityList(id string) []Activity {
	list := s.load(id)
	s.cache[id] = list
	return list
}
`;

/** The path of the calling file. */
export const SERVER_PATH = "internal/api/server.go";
/** The content of that file. */
export const SERVER = `package api

import (
	"encoding/json"
	"log"
	"net/http"

	"example.com/activityservice/internal/store"
)

// Server answers requests for activities.
type Server struct {
	store *store.ActivityStore
}

func (s *Server) activities(w http.ResponseWriter, r *http.Request) {
	list := s.store.GetActivityList(r.PathValue("id"))
	log.Print("request served", "path", r.URL.Path)
	_ = json.NewEncoder(w).Encode(list)
}
`;

/** The demo's CODEOWNERS. */
export const OWNERS = "/internal/store/ @acme/storage\n";

/** The line of `SOURCE` that crashes. */
export const WRITE_LINE = lineOf(SOURCE, "s.cache[id] = list");
/** The line of `SERVER` that calls into `SOURCE`. */
export const CALL_LINE = lineOf(SERVER, "GetActivityList(");

function lineOf(text: string, part: string): number {
  return text.split("\n").findIndex((line) => line.includes(part)) + 1;
}
