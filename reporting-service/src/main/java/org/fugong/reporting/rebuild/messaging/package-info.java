@NullMarked
package org.fugong.reporting.rebuild.messaging;

import org.jspecify.annotations.NullMarked;
