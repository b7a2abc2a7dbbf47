/** The catalogue of papers (文书): which there are, for whom, what each must say, what replies say of themselves. */
package org.gongkai.request.document.catalogue;
