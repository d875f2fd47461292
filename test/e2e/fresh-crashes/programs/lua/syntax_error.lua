local port = = 1 -- @top
