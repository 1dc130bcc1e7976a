/** What may be attached to a submission, told by its content. */
@NamedInterface("files")
@NullMarked
package org.dauys.server.submission.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
