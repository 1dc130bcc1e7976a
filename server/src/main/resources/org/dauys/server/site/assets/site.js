// Small additions to pages that work without them.
