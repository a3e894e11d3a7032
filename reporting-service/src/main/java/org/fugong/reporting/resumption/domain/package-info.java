@NullMarked
package org.fugong.reporting.resumption.domain;

import org.jspecify.annotations.NullMarked;
