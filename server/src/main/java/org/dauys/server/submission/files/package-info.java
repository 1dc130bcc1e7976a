/** What may be attached to a submission, told by its content. */
@NullMarked
package org.dauys.server.submission.files;

import org.jspecify.annotations.NullMarked;
