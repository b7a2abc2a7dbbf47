/** In which places else items are made public. */
package org.gongkai.disclosure.life.place;
