/** The public pages of the register. */
@NullMarked
package org.dauys.server.submission.reader;

import org.jspecify.annotations.NullMarked;
