@NullMarked
package org.dauys.server.jobs;

import org.jspecify.annotations.NullMarked;
