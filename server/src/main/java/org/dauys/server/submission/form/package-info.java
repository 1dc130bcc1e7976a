/** How people send in a submission, and follow it with its receipt. */
@NullMarked
package org.dauys.server.submission.form;

import org.jspecify.annotations.NullMarked;
