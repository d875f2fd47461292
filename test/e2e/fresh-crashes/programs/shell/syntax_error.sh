if true; then
  echo starting
