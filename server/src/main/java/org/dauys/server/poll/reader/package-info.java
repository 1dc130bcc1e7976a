/** What readers see of polls: which there are, what groups of people think, and all of it to take away. */
@NullMarked
package org.dauys.server.poll.reader;

import org.jspecify.annotations.NullMarked;
