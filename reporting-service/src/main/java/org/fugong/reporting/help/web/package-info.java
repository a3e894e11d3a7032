@NullMarked
package org.fugong.reporting.help.web;

import org.jspecify.annotations.NullMarked;
