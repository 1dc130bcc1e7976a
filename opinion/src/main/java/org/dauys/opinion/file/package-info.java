/** Files that a command reads and writes: results that are whole or not there, and why a file cannot be used, in words. */
@NullMarked
package org.dauys.opinion.file;

import org.jspecify.annotations.NullMarked;
