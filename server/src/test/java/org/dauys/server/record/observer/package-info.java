@NullMarked
package org.dauys.server.record.observer;

import org.jspecify.annotations.NullMarked;
