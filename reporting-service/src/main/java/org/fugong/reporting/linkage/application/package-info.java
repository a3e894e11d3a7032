@NullMarked
package org.fugong.reporting.linkage.application;

import org.jspecify.annotations.NullMarked;
