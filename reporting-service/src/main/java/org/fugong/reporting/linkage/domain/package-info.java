@NullMarked
package org.fugong.reporting.linkage.domain;

import org.jspecify.annotations.NullMarked;
