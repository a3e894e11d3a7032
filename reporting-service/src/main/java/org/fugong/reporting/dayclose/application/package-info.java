@NullMarked
package org.fugong.reporting.dayclose.application;

import org.jspecify.annotations.NullMarked;
