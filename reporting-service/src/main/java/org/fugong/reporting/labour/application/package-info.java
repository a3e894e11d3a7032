@NullMarked
package org.fugong.reporting.labour.application;

import org.jspecify.annotations.NullMarked;
