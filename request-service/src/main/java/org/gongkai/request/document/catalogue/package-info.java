/** The catalogue of papers (文书): which there are, for whom, what each must say. */
package org.gongkai.request.document.catalogue;
