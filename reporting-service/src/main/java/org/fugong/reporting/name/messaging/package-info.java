@NullMarked
package org.fugong.reporting.name.messaging;

import org.jspecify.annotations.NullMarked;
