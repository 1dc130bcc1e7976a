@NullMarked
package org.dauys.server.submission.desk;

import org.jspecify.annotations.NullMarked;
