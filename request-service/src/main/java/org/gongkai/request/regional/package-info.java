/** What regions see differently where the law is silent, as dated data: from which day on, on what basis. */
package org.gongkai.request.regional;
