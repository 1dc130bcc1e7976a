@NullMarked
package org.dauys.server.referendum.audit;

import org.jspecify.annotations.NullMarked;
