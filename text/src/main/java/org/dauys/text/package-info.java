/** A legal act as a tree: its model, readers and writers. */
@NullMarked
package org.dauys.text;

import org.jspecify.annotations.NullMarked;
