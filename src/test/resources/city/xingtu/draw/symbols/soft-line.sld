<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A corridor with soft edges</Title>
  <Rule><LineSymbolizer>
    <Stroke><CssParameter name="stroke">#3fae5a</CssParameter><CssParameter name="stroke-width">30</CssParameter></Stroke>
    <VendorOption name="soft-edge">0.8</VendorOption>
  </LineSymbolizer></Rule>
</FeatureTypeStyle>
