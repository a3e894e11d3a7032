@NullMarked
package org.fugong.reporting.resumption.application;

import org.jspecify.annotations.NullMarked;
