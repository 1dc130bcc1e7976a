/** Which tests a change can make fail. */
@NullMarked
package org.dauys.cli.changed;

import org.jspecify.annotations.NullMarked;
