@NullMarked
package org.fugong.reporting.charter.messaging;

import org.jspecify.annotations.NullMarked;
