/** Files to take away: acts and comparative tables in all formats, made at once or by a job. */
@NullMarked
package org.dauys.server.publish.files;

import org.jspecify.annotations.NullMarked;
