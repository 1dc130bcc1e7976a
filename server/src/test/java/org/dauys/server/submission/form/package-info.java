@NullMarked
package org.dauys.server.submission.form;

import org.jspecify.annotations.NullMarked;
