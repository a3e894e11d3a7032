@NullMarked
package org.fugong.reporting.alert.domain;

import org.jspecify.annotations.NullMarked;
