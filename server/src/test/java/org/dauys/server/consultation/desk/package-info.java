@NullMarked
package org.dauys.server.consultation.desk;

import org.jspecify.annotations.NullMarked;
