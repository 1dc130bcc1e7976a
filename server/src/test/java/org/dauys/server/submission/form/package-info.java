@NullMarked
package org.dauys.server.submission.similar;

import org.jspecify.annotations.NullMarked;
