@NullMarked
package org.dauys.server.drafting;

import org.jspecify.annotations.NullMarked;
