<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A stripe that darkens what it crosses</Title>
  <Rule><LineSymbolizer><Stroke><CssParameter name="stroke">#80ff40</CssParameter><CssParameter name="stroke-width">30</CssParameter></Stroke></LineSymbolizer></Rule>
  <VendorOption name="composite">multiply</VendorOption>
</FeatureTypeStyle>
