/** Files from outside are read, and words of people are laid out, in processes of their own that can be killed. */
@NullMarked
package org.dauys.server.guard;

import org.jspecify.annotations.NullMarked;
