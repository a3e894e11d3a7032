/** What an enterprise reports of a day, and until when who may correct it. */
@NullMarked
package org.fugong.registry.dailyreport.domain;

import org.jspecify.annotations.NullMarked;
